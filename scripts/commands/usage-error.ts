/** Wrong usage, or a dataset that cannot be used: exit status 2, without a stack. */
export class UsageError extends Error {}

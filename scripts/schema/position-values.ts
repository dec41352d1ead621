/**
 * The answers that a State gives to a recommendation, in the order in which a review counts them.
 */
export const positionValues = ["supported", "noted", "pending"] as const;

/** One SHA-256, hexadecimal, over everything the bundle is made of. */
export function sourceDigest(home: string): string;

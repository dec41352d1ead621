/** Exit status: what a script may rely on. */
export const clean = 0;
export const found = 1;
export const wrongUsage = 2;
export const ourFault = 3;
export const nothingChecked = 4;

/** What the engine has done since the counts were set to 0. */
export const counts = { blocks: 0, logistics: 0 };

/** The case that opens first, and stands first in the gallery. */
export const firstId = 'september-2016';

export const homePath = `/replay/${firstId}`;

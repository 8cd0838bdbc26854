/** An act 0..1 as the word that the messages choose by. */
export const actWord = (act: number): string =>
  act >= 0.95 ? 'kept' : act > 0.55 ? 'mostly' : act >= 0.45 ? 'half' : act > 0.05 ? 'mostlyBroke' : 'broke';

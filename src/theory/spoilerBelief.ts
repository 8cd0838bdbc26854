/**
 * What an attack by extremists tells about moderates who are thought able to stop it (Kydd & Walter 2002, the belief step).
 * t = trust before, control = chance that committed moderates stop an attack, attack = chance of one that nobody stops.
 */
export function spoilerBelief(trust: number, control: number, attack: number) {
  const attackedWhenCommitted = attack * (1 - control);
  return {
    afterAttack: (trust * (1 - control)) / (1 - trust * control),
    afterQuiet:
      (trust * (1 - attackedWhenCommitted)) /
      (trust * (1 - attackedWhenCommitted) + (1 - trust) * (1 - attack)),
    attackChance: trust * attackedWhenCommitted + (1 - trust) * attack,
  };
}

/** Perceived control above which one attack takes trust t below the least trust m that cooperation needs. */
export function controlThatDerails(trust: number, minimum: number): number {
  return (trust - minimum) / (trust * (1 - minimum));
}

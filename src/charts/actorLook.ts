/** Colour roles of the tokens; nobody outside the token file writes a hex value. */
export type ColourRole = 'a1' | 'a2' | 'a3' | 'a4';

export type ActorShapeName =
  | 'circle'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'pentagon'
  | 'bar'
  | 'star'
  | 'cross'
  | 'hexagon';

/** How one actor is drawn and called, everywhere alike. */
export interface ActorLook {
  id: string;
  /** In full: "Syrian government". */
  name: string;
  /** Where room is short: "Government". */
  short: string;
  role: ColourRole;
  shape: ActorShapeName;
}

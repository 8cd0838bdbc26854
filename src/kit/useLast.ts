import { useState } from 'react';

/** The value, or while there is none the one before: for what stays in its place, out of sight, since to build it anew is dear. */
export function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

import { KeepFault, type KeepPort } from './keepPort.ts';
import { isPayload, samePayload, type Payload } from './payload.ts';

/** Finished parts of a long analysis, so that a tab closed in its middle loses none. The analysis names itself by what it computes. */
export interface KeptParts {
  /** By index, ascending. */
  partsOf: (analysis: string) => Promise<ReadonlyMap<number, Payload>>;
  /** The first part of an index stays: the same analysis gives the same again. */
  addPart: (analysis: string, index: number, data: Payload) => Promise<void>;
  dropParts: (analysis: string) => Promise<void>;
}

/** Does something with the store; null where that fails, which is then told. */
export type Attempt = <T>(work: (port: KeepPort) => Promise<T>) => Promise<T | null>;

/** Parts that the store does not take stay in memory. */
export function createKeptParts(attempt: Attempt): KeptParts {
  const loose = new Map<string, Map<number, Payload>>();
  return {
    partsOf: async (analysis) => {
      const kept = (await attempt((port) => port.parts(analysis))) ?? [];
      const parts = new Map<number, Payload>(loose.get(analysis));
      for (const { index, data } of kept) {
        // What cannot be read is computed again.
        if (Number.isSafeInteger(index) && index >= 0 && !parts.has(index) && isPayload(data))
          parts.set(index, data);
      }
      return new Map([...parts].sort(([a], [b]) => a - b));
    },
    addPart: async (analysis, index, data) => {
      const kept = await attempt(async (port) => {
        if (!(await port.addPart(analysis, index, data))) return true;
        const back = await port.part(analysis, index);
        if (!samePayload(back, data)) throw new KeepFault('differs');
        return true;
      });
      if (kept === true) return;
      const parts = loose.get(analysis) ?? new Map<number, Payload>();
      if (!parts.has(index)) parts.set(index, data);
      loose.set(analysis, parts);
    },
    dropParts: async (analysis) => {
      loose.delete(analysis);
      await attempt((port) => port.dropParts(analysis));
    },
  };
}

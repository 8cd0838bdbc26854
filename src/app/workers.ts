import { browserPort } from '../pool/browserPort.ts';
import { createPool, type Pool } from '../pool/pool.ts';

/** One thread is left to the page itself, but a cone is never computed on fewer than two where there are two. */
const threads = Math.max(1, Math.min(8, Math.max(2, (navigator.hardwareConcurrency || 2) - 1)));

let pool: Pool | null = null;

/** The workers of the page, opened with the first work. @throws where a browser refuses them. */
export function workers(): Pool {
  pool ??= createPool({ threads, open: browserPort });
  return pool;
}

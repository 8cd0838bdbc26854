import type { Kernels } from './kernels.ts';
import type { Rows } from './rows.ts';
import { scriptKernels } from './scriptKernels.ts';

/** Who made the loops over lanes: WebAssembly, or JavaScript. */
export type KernelMake = 'wasm' | 'script';

/**
 * Where lanes stand, and the loops that run over it. One a thread, whatever comes and goes in models: it grows to what
 * the largest needs, and is lent to one engine at a time.
 */
export interface LaneMemory {
  readonly make: KernelMake;
  /** Views of the whole; they are others when memory has grown. */
  reals: Float64Array;
  ints: Int32Array;
  kernels: Kernels;
  /** Whose lanes stand there. */
  holder: Rows | null;
  /** Makes room for these rows and sets all of them to 0. */
  lend(rows: Rows): void;
}

const pageBytes = 65536;

const memories: { wasm: LaneMemory | null; script: LaneMemory | null } = { wasm: null, script: null };
let usual: KernelMake = 'wasm';

/**
 * Gives this thread the loops of `laneKernels.wasm`, for engines that are created from now on. Does nothing where there is
 * no WebAssembly with vectors of 128 bits, or a policy of the page forbids it.
 */
export function loadKernels(bytes: Uint8Array<ArrayBuffer>): void {
  try {
    memories.wasm ??= wasmMemory(new WebAssembly.Module(bytes));
  } catch {
    // The loops of JavaScript are slower and give the same.
  }
}

/** The memory of this thread: that of JavaScript where the other was asked for and cannot be had. */
export function laneMemory(make: KernelMake = usual): LaneMemory {
  if (make === 'wasm' && memories.wasm !== null) return memories.wasm;
  memories.script ??= scriptMemory();
  return memories.script;
}

/** Says which loops engines get that are created from now on, where nothing else is asked for. */
export function preferKernels(make: KernelMake): void {
  usual = make;
}

function scriptMemory(): LaneMemory {
  const views = (bytes: number) => {
    const buffer = new ArrayBuffer(bytes);
    const [reals, ints] = [new Float64Array(buffer), new Int32Array(buffer)];
    return { reals, ints, kernels: scriptKernels(reals, ints) };
  };
  return lent('script', views(0), views);
}

function wasmMemory(module: WebAssembly.Module): LaneMemory {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernels = new WebAssembly.Instance(module, { memory: { memory } }).exports as unknown as Kernels;
  const views = () => ({
    reals: new Float64Array(memory.buffer),
    ints: new Int32Array(memory.buffer),
    kernels,
  });
  return lent('wasm', views(), (needed) => {
    memory.grow(Math.ceil((needed - memory.buffer.byteLength) / pageBytes));
    return views();
  });
}

type Views = Pick<LaneMemory, 'reals' | 'ints' | 'kernels'>;

function lent(make: KernelMake, views: Views, grown: (bytes: number) => Views): LaneMemory {
  return {
    make,
    ...views,
    holder: null,
    lend(rows) {
      if (this.ints.byteLength < rows.bytes) Object.assign(this, grown(rows.bytes));
      this.ints.fill(0, 0, rows.bytes / 4);
      this.holder = rows;
    },
  };
}

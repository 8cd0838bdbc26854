import { kernelBytes } from './kernelBytes.ts';
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

const memories: { wasm: LaneMemory | null | undefined; script: LaneMemory | undefined } = {
  wasm: undefined,
  script: undefined,
};
let usual: KernelMake = 'wasm';

/**
 * The memory of this thread. Where there is no WebAssembly with vectors of 128 bits, or a policy of the page forbids it, it
 * is that of JavaScript, which is slower and gives the same.
 */
export function laneMemory(make: KernelMake = usual): LaneMemory {
  if (make === 'wasm') {
    if (memories.wasm === undefined) memories.wasm = wasmMemory();
    if (memories.wasm !== null) return memories.wasm;
  }
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
  return lent('script', views(0), (bytes) => views(bytes));
}

/** null where it cannot be had. */
function wasmMemory(): LaneMemory | null {
  try {
    const bytes = Uint8Array.from(kernelBytes.match(/../g)!, (digits) => Number.parseInt(digits, 16));
    const memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(bytes);
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
  } catch {
    return null;
  }
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

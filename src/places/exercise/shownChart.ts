import type { ComponentType } from 'react';
import type { Show } from '../../exercise/exercise.ts';

/** Draws what an exercise shows; the app gives it, since other places draw it. `isAsked`: the model's answer is kept back. */
export type ShownChart = ComponentType<{ show: Show; isAsked: boolean }>;

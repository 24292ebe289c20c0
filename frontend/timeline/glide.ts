/** Moves the window in a quarter of a second, or at once where motion is unwelcome. */
import type { Range } from './scale.js';

const MILLISECONDS = 240;

export class Glide {
  private frame = 0;

  constructor(private readonly step: (range: Range) => void) {}

  to(from: Range, target: Range): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.step(target);
      return;
    }
    const began = performance.now();
    const next = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - began) / MILLISECONDS));
      const eased = 1 - (1 - share) ** 3;
      const between = (a: number, b: number) => a + (b - a) * eased;
      this.step({ from: between(from.from, target.from), to: between(from.to, target.to) });
      this.frame = share < 1 ? requestAnimationFrame(next) : 0;
    };
    this.frame = requestAnimationFrame(next);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }
}

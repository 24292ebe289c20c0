/** The keyboard on the graphic. What is not listed here stays with the page. */
import { shifted } from './scale.js';
import type { TimeLanesStage } from './stage.js';

export function onKey(event: KeyboardEvent, stage: TimeLanesStage): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (act(event, stage)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function act(event: KeyboardEvent, stage: TimeLanesStage): boolean {
  switch (event.key) {
    case 'ArrowLeft':
      return pan(stage, event.shiftKey ? -0.5 : -0.1);
    case 'ArrowRight':
      return pan(stage, event.shiftKey ? 0.5 : 0.1);
    case '+':
    case '=':
      stage.zoomBy(1.6);
      return true;
    case '-':
    case '_':
      stage.zoomBy(1 / 1.6);
      return true;
    case 'Home':
      stage.host.fit();
      return true;
    case 'Tab':
      return walk(stage, event.shiftKey ? -1 : 1);
    case 'PageDown':
      stage.showActive(stage.walk.stepLane(stage.hits, 1));
      return true;
    case 'PageUp':
      stage.showActive(stage.walk.stepLane(stage.hits, -1));
      return true;
    case 'Enter':
    case ' ':
      return choose(stage);
    case 'Escape':
      return clear(stage);
    default:
      return false;
  }
}

function pan(stage: TimeLanesStage, share: number): boolean {
  const range = stage.host.range();
  stage.host.move(shifted(range, (range.to - range.from) * share, stage.host.extent()));
  return true;
}

function walk(stage: TimeLanesStage, by: 1 | -1): boolean {
  const wasActive = stage.walk.active;
  const hit = stage.walk.step(stage.hits, by);
  stage.showActive(hit);
  // Back from the first mark to the graphic itself; from there Tab leaves.
  return hit !== undefined || (by < 0 && wasActive);
}

function choose(stage: TimeLanesStage): boolean {
  const hit = stage.walk.current(stage.hits);
  if (hit) stage.choose(hit);
  return hit !== undefined;
}

function clear(stage: TimeLanesStage): boolean {
  const had = stage.walk.active || stage.selected !== '';
  stage.walk.clear(true);
  stage.showActive(undefined);
  stage.host.select(null, null);
  return had;
}

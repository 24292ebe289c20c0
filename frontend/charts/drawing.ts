/** The only module that holds the library. It is loaded when the first chart of a page is shown. */
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as library from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Model } from './model.js';
import { option } from './option.js';
import type { Palette } from './palette.js';
import { stops } from './stops.js';
import type { Stop } from './stops.js';

library.use([CustomChart, LineChart, GridComponent, SVGRenderer]);

export { pngPicture, svgPicture } from './picture.js';

/** A drawing in an element of the page. */
export class Drawing {
  private readonly chart: library.ECharts;

  constructor(private readonly host: HTMLElement) {
    this.chart = library.init(host, null, { renderer: 'svg' });
  }

  /** Draws anew, at the size that the element has now. */
  draw(model: Model, palette: Palette): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width === 0 || height === 0) return;
    this.chart.resize({ width, height, silent: true });
    this.chart.setOption(option(model, palette, width), { notMerge: true, lazyUpdate: false });
    const svg = this.host.querySelector('svg');
    svg?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg?.setAttribute('aria-hidden', 'true');
  }

  stops(model: Model): Stop[] {
    return stops(model, {
      place: (x, y) => this.chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [x, y]) as [number, number],
      most: largest(model, this.chart),
    });
  }

  dispose(): void {
    this.chart.dispose();
  }
}

/** The end of the axis of values. */
function largest(model: Model, chart: library.ECharts): number {
  const made = chart.getOption() as { xAxis?: { max?: number }[]; yAxis?: { max?: number }[] };
  const horizontal = model.axis.kind === 'categories' && model.axis.horizontal;
  return Number((horizontal ? made.xAxis : made.yAxis)?.[0]?.max ?? 0);
}

/** The library's option for a chart: axes, grid and series in the page's colours. No library code; types alone. */
import type { EChartsCoreOption } from 'echarts/core';
import { barSeries, standing } from './bars.js';
import { after, at, isOpenAbove, isStated, top } from './model.js';
import type { Model } from './model.js';
import { lines, marks, points } from './over-days.js';
import type { Palette } from './palette.js';
import { ticks } from './ticks.js';

/** Room for the word of one mark, in pixels. */
const MARK_ROOM = 96;

export function option(model: Model, palette: Palette, width: number): EChartsCoreOption {
  const { axis } = model;
  const horizontal = axis.kind === 'categories' && axis.horizontal;
  const values = valueAxis(model, palette, horizontal);
  const across = axis.kind === 'days' ? dayAxis(model, palette, width) : categoryAxis(axis.names, horizontal, palette);
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: palette.font, color: palette.colour('quiet') },
    grid: {
      left: 4,
      right: horizontal ? 64 : 14,
      top: horizontal ? 4 : 30,
      bottom: horizontal ? 22 : 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: horizontal ? values : across,
    yAxis: horizontal ? across : values,
    series: series(model, palette, width),
  };
}

function series(model: Model, palette: Palette, width: number): object[] {
  const placed = standing(model);
  const horizontal = model.axis.kind === 'categories' && model.axis.horizontal;
  const behind = model.marks.length > 0 ? [marks(model.marks, palette, model.marks.length * MARK_ROOM < width)] : [];
  return [
    ...behind,
    ...model.series.flatMap((one): object[] => {
      switch (one.kind) {
        case 'line':
          return lines(one, palette);
        case 'points':
          return [points(one, palette)];
        case 'bars':
          return [barSeries(one, placed.get(one) ?? [], horizontal, palette)];
      }
    }),
  ];
}

function label(palette: Palette): object {
  return { color: palette.colour('quiet'), fontFamily: palette.font, fontSize: 12 };
}

/** From zero, with room above a number that has no end. */
function valueAxis(model: Model, palette: Palette, horizontal: boolean): object {
  const items = model.series.flatMap((one) => one.items).filter(isStated);
  const stacked = [...standing(model)].flatMap(([bars, all]) =>
    bars.stack === null ? [] : all.map((bar) => bar.base + (bar.item.high ?? bar.item.best ?? 0)),
  );
  const largest = Math.max(0, ...items.map((item) => top(item) * (isOpenAbove(item) ? 1.15 : 1)), ...stacked);
  const [max, interval] = scale(largest);
  const numbers = new Intl.NumberFormat(model.locale);
  return {
    type: 'value',
    min: 0,
    max,
    interval,
    name: model.unit,
    nameLocation: horizontal ? 'middle' : 'end',
    nameGap: horizontal ? 24 : 10,
    nameTextStyle: { ...label(palette), align: horizontal ? 'center' : 'left' },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...label(palette), formatter: (value: number) => numbers.format(value) },
    splitLine: { lineStyle: { color: palette.colour('rule'), width: 1 } },
  };
}

/** A round end above the largest number, and the step of the lines. */
function scale(largest: number): [number, number] {
  if (largest <= 0) return [1, 1];
  const rough = (largest * 1.04) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const whole = largest >= 4 ? Math.ceil(step) : step;
  return [Math.ceil((largest * 1.04) / whole) * whole, whole];
}

function dayAxis(model: Model, palette: Palette, width: number): object {
  if (model.axis.kind !== 'days') return {};
  const [start, end] = [at(model.axis.from), after(model.axis.to)];
  const named = ticks(start, end, width - 60, model.locale);
  const names = new Map(named.map((tick) => [tick.at, tick.name]));
  const customValues = named.map((tick) => tick.at);
  return {
    type: 'value',
    min: start,
    max: end,
    axisLine: { onZero: false, lineStyle: { color: palette.colour('rule-strong') } },
    axisTick: { show: true, customValues, lineStyle: { color: palette.colour('rule-strong') } },
    axisLabel: {
      ...label(palette),
      customValues,
      hideOverlap: true,
      formatter: (value: number) => names.get(value) ?? '',
    },
    splitLine: { show: false },
  };
}

function categoryAxis(names: string[], horizontal: boolean, palette: Palette): object {
  return {
    type: 'category',
    data: names,
    inverse: horizontal,
    axisLine: { lineStyle: { color: palette.colour('rule-strong') } },
    axisTick: { show: false },
    axisLabel: {
      ...label(palette),
      color: palette.colour('ink'),
      hideOverlap: true,
      ...(horizontal ? { interval: 0, width: 150, overflow: 'break' } : {}),
    },
    splitLine: { show: false },
  };
}

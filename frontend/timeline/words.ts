/** All words come from the server; `{name}` marks what is filled in here. */
export interface Texts {
  label: string;
  roleDescription: string;
  hint: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  presets: string;
  showTable: string;
  windowShown: string;
  today: string;
  viewedDay: string;
  itemCount: string;
  stillOpen: string;
  openStart: string;
  nothing: string;
  overview: string;
  windowStart: string;
  windowEnd: string;
  columnLane: string;
  columnFrom: string;
  columnTo: string;
  columnWhat: string;
  showMore: string;
  fromTo: string;
}

/** No words until the server has sent them. */
export const NO_TEXTS: Texts = {
  label: '',
  roleDescription: '',
  hint: '',
  zoomIn: '',
  zoomOut: '',
  fit: '',
  presets: '',
  showTable: '',
  windowShown: '',
  today: '',
  viewedDay: '',
  itemCount: '',
  stillOpen: '',
  openStart: '',
  nothing: '',
  overview: '',
  windowStart: '',
  windowEnd: '',
  columnLane: '',
  columnFrom: '',
  columnTo: '',
  columnWhat: '',
  showMore: '',
  fromTo: '',
};

export const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

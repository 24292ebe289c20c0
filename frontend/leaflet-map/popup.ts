import type { MapFeature } from './types';

/** Relative links and web pages only; a link of any other kind is not shown. */
function isWebLink(href: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(href, document.baseURI).protocol);
  } catch {
    return false;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  created.textContent = text;
  created.className = className;
  return created;
}

/** What opens at a selected feature: title, rows of term and text, perhaps a link. Text only, never markup. */
export function popupContent(feature: MapFeature, closeText: string, onClose: () => void): HTMLElement {
  const { title, popup } = feature.properties;
  const content = document.createElement('div');
  content.className = 'popup';
  content.tabIndex = -1;
  content.setAttribute('role', 'dialog');
  content.setAttribute('aria-label', title);
  const close = element('button', '×', 'close');
  close.type = 'button';
  close.setAttribute('aria-label', closeText);
  close.addEventListener('click', onClose);
  content.append(element('strong', title, 'title'), close);
  if (popup?.rows.length) {
    const rows = document.createElement('dl');
    for (const { term, text } of popup.rows) rows.append(element('dt', term), element('dd', text));
    content.append(rows);
  }
  if (popup?.link && isWebLink(popup.link.href)) {
    const link = element('a', popup.link.text);
    link.href = popup.link.href;
    content.append(link);
  }
  return content;
}

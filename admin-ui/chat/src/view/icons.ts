const SVG = "http://www.w3.org/2000/svg";

export function svg(viewBox: string, className: string): SVGSVGElement {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", viewBox);
  made.setAttribute("class", className);
  made.setAttribute("aria-hidden", "true");
  made.setAttribute("focusable", "false");
  return made;
}

export function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

const PATHS = {
  chat: "M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4.1c-.5.5-1.4.1-1.4-.6V16a1.5 1.5 0 0 1-1-1.5z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19.5V5M5.5 11 12 4.5l6.5 6.5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  check: "M5 12.5l4.5 4.5L19 7.5",
  pencil: "M4 20l1-4.5L16.2 4.3a1.8 1.8 0 0 1 2.6 0l.9.9a1.8 1.8 0 0 1 0 2.6L8.5 19z",
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  file: "M13 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9zM13 3v6h6",
  globe:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c2.5 2.5 3.5 5.6 3.5 9s-1 6.5-3.5 9c-2.5-2.5-3.5-5.6-3.5-9s1-6.5 3.5-9z",
  star: "M12 2.8l2.8 5.9 6.4.8-4.7 4.5 1.2 6.400L12 17.3 6.3 20.400l1.2-6.400L2.8 9.500l6.4-.8z",
  thumb:
    "M7 11v9H4.500A1.5 1.5 0 0 1 3 18.500v-6A1.5 1.5 0 0 1 4.5 11zm0 0l4-7.500c1.7 0 2.5 1.2 2.5 2.500V9h4.800a2 2 0 0 1 2 2.400l-1.3 7a2 2 0 0 1-2 1.600H7",
  clip: "M19.5 11.5l-7.6 7.6a4.6 4.6 0 0 1-6.5-6.500l8-8a3 3 0 0 1 4.300 4.300l-7.9 7.900a1.500 1.500 0 0 1-2.100-2.100l7.200-7.200",
  away: "M9 6h9v9M18 6L6 18",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign of one line width; it says nothing to a screen reader. */
export function icon(name: IconName, className = "icon"): SVGSVGElement {
  const made = svg("0 0 24 24", className);
  made.append(shape("path", { d: PATHS[name] }));
  return made;
}

/** A thumb between down (0) and up (1). */
export function thumb(share: number): SVGSVGElement {
  const made = svg("0 0 24 24", "icon figure");
  const turn = share === 0 ? "matrix(1 0 0 -1 0 24)" : `rotate(${-180 * (1 - share)} 12 12)`;
  const group = shape("g", { transform: turn });
  group.append(shape("path", { d: PATHS.thumb }));
  made.append(group);
  return made;
}

/** A face between sad (0) and glad (1). */
export function face(share: number): SVGSVGElement {
  const made = svg("0 0 24 24", "icon figure");
  const bend = (share - 0.5) * 7;
  const ends = 15.4 - bend * 0.35;
  made.append(
    shape("circle", { cx: 12, cy: 12, r: 9.2 }),
    shape("circle", { class: "eye", cx: 9, cy: 9.8, r: 1.1 }),
    shape("circle", { class: "eye", cx: 15, cy: 9.8, r: 1.1 }),
    shape("path", { d: `M8 ${ends} Q12 ${ends + bend} 16 ${ends}` }),
  );
  return made;
}

/** Colours for the canvas, where style sheets don't reach: the same as in `tokens.css`. */
export interface Palette {
  ink: string;
  soft: string;
  card: string;
  line: string;
  grid: string;
  high: string;
  middle: string;
  low: string;
  band: string;
}

export const palettes: Record<"light" | "dark", Palette> = {
  light: {
    ink: "#16191f",
    soft: "#565e6b",
    card: "#ffffff",
    line: "#e3e3de",
    grid: "#eeeeea",
    high: "#1f6cb0",
    middle: "#98a1ae",
    low: "#c4521b",
    band: "#1f6cb026",
  },
  dark: {
    ink: "#ecedef",
    soft: "#a3abb8",
    card: "#1a1d23",
    line: "#2d323b",
    grid: "#242930",
    high: "#5da4e6",
    middle: "#5f6875",
    low: "#e8824d",
    band: "#5da4e630",
  },
};

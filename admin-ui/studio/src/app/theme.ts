import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const blue: MantineColorsTuple = [
  "#eaf3fb",
  "#d4e5f4",
  "#a8cbe9",
  "#79b4ea",
  "#4f97d8",
  "#2f7fc4",
  "#1f6cb0",
  "#1b5e9b",
  "#164d80",
  "#103a61",
];

export const theme = createTheme({
  colors: { blue },
  primaryColor: "blue",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: "md",
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: "620" },
  cursorType: "pointer",
});

/** Mantine's own surfaces in the studio's colours. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "var(--card)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "#6b7280",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-default-border": "#cfd0cb",
  },
  dark: {
    "--mantine-color-body": "var(--card)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "#949cab",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-default": "#20242b",
    "--mantine-color-dark-6": "#20242b",
    "--mantine-color-dark-5": "#2d323b",
    "--mantine-color-dark-8": "#121418",
    "--mantine-color-default-hover": "#282d36",
    "--mantine-color-default-border": "#3a404b",
  },
});

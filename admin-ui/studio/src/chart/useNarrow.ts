import { useMediaQuery } from "@mantine/hooks";

/** Whether the page is as narrow as a phone, so that labels go above what they name. */
export function useNarrow(): boolean {
  return useMediaQuery("(max-width: 800px)", false, { getInitialValueInEffect: false });
}

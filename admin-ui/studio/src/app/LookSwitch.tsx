import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useLanguage } from "../language/LanguageProvider";

/** Changes between the light and the dark look; until first used, the device's own look holds. */
export function LookSwitch() {
  const { texts } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const look = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const other = look === "light" ? "dark" : "light";
  const label = other === "dark" ? texts.appearance.toDark : texts.appearance.toLight;
  const Icon = other === "dark" ? IconMoon : IconSun;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      onClick={() => setColorScheme(other)}
      aria-label={label}
      title={label}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

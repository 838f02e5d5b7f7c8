import { Button, Menu } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { type Language, languageNames, languages } from "../language/language";
import { useLanguage } from "../language/LanguageProvider";

/** Chooses the language of the studio. */
export function LanguageMenu() {
  const { language, texts, speak } = useLanguage();
  return (
    <Menu position="top-start" width={150}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fw={500}
          leftSection={<IconLanguage size={16} stroke={1.6} aria-hidden />}
          aria-label={`${texts.language}: ${languageNames[language]}`}
        >
          {languageNames[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(chosen) => speak(chosen as Language)}>
          {languages.map((each) => (
            <Menu.RadioItem key={each} lang={each} value={each} closeMenuOnClick>
              {languageNames[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { ApiError } from "../../api/problem";
import { useLanguage } from "../../language/LanguageProvider";
import { Trouble } from "../../parts/Trouble";
import { usePageTitle } from "../../parts/usePageTitle";

const missing = new ApiError("missing", 404);

/** For an address that leads nowhere. */
export function MissingPage() {
  const { texts } = useLanguage();
  usePageTitle(texts.trouble.missing.title);
  return (
    <>
      <Trouble error={missing} heading />
      <Anchor component={Link} to="/" mt="md" display="inline-block">
        {texts.pages.overview}
      </Anchor>
    </>
  );
}

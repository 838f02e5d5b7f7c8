import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { asApiError } from "../api/problem";
import { useLanguage } from "../language/LanguageProvider";
import classes from "./Trouble.module.css";

interface Props {
  error: unknown;
  retry?: () => void;
  /** Whether the trouble is all there is on the page, and so its heading. */
  heading?: boolean;
}

/** What went wrong, in plain words, and what to do about it. */
export function Trouble({ error, retry, heading = false }: Props) {
  const { texts } = useLanguage();
  const { trouble, detail } = asApiError(error);
  const { title, todo } = texts.trouble[trouble];
  return (
    <Alert
      variant="light"
      color={trouble === "missing" ? "gray" : "orange"}
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={heading ? <h1 className={classes.heading}>{title}</h1> : title}
      classNames={{ title: classes.title ?? "", message: classes.message ?? "" }}
    >
      <p className={classes.todo}>{todo}</p>
      {detail && trouble !== "session" && <p className={classes.detail}>{texts.trouble.said(detail)}</p>}
      {retry && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={retry}>
          {texts.trouble.tryAgain}
        </Button>
      )}
    </Alert>
  );
}

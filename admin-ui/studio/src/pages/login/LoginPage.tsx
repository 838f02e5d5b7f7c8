import { Alert, Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { asApiError } from "../../api/problem";
import { logIn, sessionKey } from "../../api/session";
import { Brand } from "../../app/Brand";
import { LanguageMenu } from "../../app/LanguageMenu";
import { LookSwitch } from "../../app/LookSwitch";
import { useLanguage } from "../../language/LanguageProvider";
import { Trouble } from "../../parts/Trouble";
import { usePageTitle } from "../../parts/usePageTitle";
import classes from "./LoginPage.module.css";

/** The way in; `ended` when the reader was in already and the session ran out. */
export function LoginPage({ ended }: { ended: boolean }) {
  const { texts } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  usePageTitle(texts.login.submit);
  const enter = useMutation({
    mutationFn: () => logIn(name, password),
    onSuccess: (login) => queries.setQueryData(sessionKey, login),
    onError: () => setPassword(""),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const refused = enter.error && asApiError(enter.error).trouble === "session";
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <Brand />
        <h1 className={classes.title}>{texts.login.title}</h1>
        {ended && !enter.error && <Alert variant="light">{texts.login.ended}</Alert>}
        {refused && (
          <Alert variant="light" color="red" role="alert">
            {texts.login.wrong}
          </Alert>
        )}
        {enter.error && !refused && <Trouble error={enter.error} />}
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={texts.login.name}
            name="name"
            autoComplete="username"
            required
            withAsterisk={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label={texts.login.password}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={enter.isPending}>
            {texts.login.submit}
          </Button>
        </form>
      </main>
      <footer className={classes.choices}>
        <LanguageMenu />
        <LookSwitch />
      </footer>
    </div>
  );
}

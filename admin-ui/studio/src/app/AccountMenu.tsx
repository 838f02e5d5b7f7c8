import { ActionIcon } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconLogout } from "@tabler/icons-react";
import { type Login, logOut, type Session, sessionKey } from "../api/session";
import { useLanguage } from "../language/LanguageProvider";
import classes from "./AccountMenu.module.css";

/** Who is logged in, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const { texts } = useLanguage();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: logOut,
    onSettled: () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      queries.setQueryData<Login>(sessionKey, { state: "out" });
    },
  });
  const roles: Partial<Record<string, string>> = texts.roles;
  return (
    <div className={classes.account}>
      <div className={classes.who}>
        <div className={classes.name}>{session.name}</div>
        <div className={classes.role}>{roles[session.role] ?? session.role}</div>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={leave.isPending}
        onClick={() => leave.mutate()}
        aria-label={texts.login.logOut}
        title={texts.login.logOut}
      >
        <IconLogout size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}

import { Burger } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconHelpCircle, IconLayoutDashboard, IconMessages } from "@tabler/icons-react";
import { useEffect } from "react";
import { NavLink, Outlet, ScrollRestoration, useLocation } from "react-router";
import { definitionsQuery } from "../api/reports";
import type { Session } from "../api/session";
import { useLanguage } from "../language/LanguageProvider";
import { DefinitionsContext } from "../parts/definitions";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { LanguageMenu } from "./LanguageMenu";
import { LookSwitch } from "./LookSwitch";
import classes from "./Shell.module.css";

const links = [
  { to: "/", page: "overview", Icon: IconLayoutDashboard },
  { to: "/flows", page: "flows", Icon: IconMessages },
  { to: "/questions", page: "questions", Icon: IconHelpCircle },
] as const;

/** The frame around every page: where one can go, and whose studio it is. */
export function Shell({ session }: { session: Session }) {
  const { texts, language } = useLanguage();
  const definitions = useQuery(definitionsQuery(language));
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [close, pathname]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {texts.skipToContent}
      </a>
      <header className={classes.side} data-open={open || undefined}>
        <div className={classes.top}>
          <Brand />
          <Burger
            className={classes.burger ?? ""}
            size="sm"
            opened={open}
            onClick={toggle}
            aria-label={texts.menu}
            aria-expanded={open}
          />
        </div>
        <nav className={classes.links} aria-label={texts.studio}>
          {links.map(({ to, page, Icon }) => (
            <NavLink key={to} to={to} end={to === "/"} className={classes.link ?? ""}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {texts.pages[page]}
            </NavLink>
          ))}
        </nav>
        <div className={classes.foot}>
          <AccountMenu session={session} />
          <div className={classes.choices}>
            <LanguageMenu />
            <LookSwitch />
          </div>
        </div>
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        <DefinitionsContext value={definitions.data ?? { definitions: [] }}>
          <Outlet />
        </DefinitionsContext>
      </main>
      <ScrollRestoration getKey={(location) => location.pathname} />
    </div>
  );
}

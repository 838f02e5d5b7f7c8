import type { ReactNode } from "react";
import classes from "./Quiet.module.css";

/** A calm line where there is nothing to show. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className={classes.quiet}>{children}</p>;
}

import type { ReactNode } from "react";
import classes from "./PageHead.module.css";

interface Props {
  title: string;
  lead: string;
  controls?: ReactNode;
}

/** A page's name and what it is for. */
export function PageHead({ title, lead, controls }: Props) {
  return (
    <div className={classes.head}>
      <div>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>{lead}</p>
      </div>
      {controls && <div className={classes.controls}>{controls}</div>}
    </div>
  );
}

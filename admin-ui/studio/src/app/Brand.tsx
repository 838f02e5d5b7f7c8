import classes from "./Brand.module.css";

/** The name with its mark: two turns of a conversation. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg className={classes.mark} viewBox="0 0 32 32" width="24" height="24" aria-hidden>
        <rect width="32" height="32" rx="8" />
        <path className={classes.asks} d="M7 9.5h13a3 3 0 0 1 3 3v1" />
        <path className={classes.answers} d="M25 22.5H12a3 3 0 0 1-3-3v-1" />
      </svg>
      Vuoro
    </span>
  );
}

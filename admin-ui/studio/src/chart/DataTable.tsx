import type { ReactNode } from "react";
import classes from "./DataTable.module.css";

export interface Column {
  label: string;
  /** Numbers stand to the right, so that they can be compared down the column. */
  numeric?: boolean;
}

export interface Table {
  caption: string;
  columns: Column[];
  /** A row is its cells in the order of the columns; the first names it. */
  rows: ReactNode[][];
}

/** Data in rows, read as well by a screen reader as by eye. */
export function DataTable({ caption, columns, rows }: Table) {
  return (
    // A region that scrolls sideways must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" data-numeric={numeric || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity of their own
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]?.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]?.label} data-numeric={columns[index]?.numeric || undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

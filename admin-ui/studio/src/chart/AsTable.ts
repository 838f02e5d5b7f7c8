import { createContext } from "react";

/** Whether the reader wants the charts in this part of the page as tables. */
export const AsTable = createContext(false);

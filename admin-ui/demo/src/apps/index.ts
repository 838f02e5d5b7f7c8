import type { App } from "./app";
import { email } from "./email";
import { slack } from "./slack";
import { sms } from "./sms";
import { telegram } from "./telegram";
import { webhook } from "./webhook";
import { whatsapp } from "./whatsapp";

export type { App } from "./app";

/** The apps on the phone, in the order of their tabs. */
export const APPS: readonly App[] = [telegram, whatsapp, sms, email, slack, webhook];

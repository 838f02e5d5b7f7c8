import { queryOptions } from "@tanstack/react-query";
import { request } from "./client";
import { ApiError } from "./problem";

export interface Session {
  name: string;
  role: string;
  language: string | null;
}

/** Whether somebody is logged in; `ended` when a session was there and the server no longer knows it. */
export type Login = { state: "in"; session: Session } | { state: "out" } | { state: "ended" };

export const sessionKey = ["session"];

async function askLogin(): Promise<Login> {
  try {
    return { state: "in", session: await request<Session>("/session") };
  } catch (error) {
    if (error instanceof ApiError && error.trouble === "session") return { state: "out" };
    throw error;
  }
}

/** Managers read figures of groups; single answers are for those who make the figures. */
export function readsAnswers(login: Login | undefined): boolean {
  return login?.state === "in" && (login.session.role === "researcher" || login.session.role === "admin");
}

export const loginQuery = queryOptions({ queryKey: sessionKey, queryFn: askLogin, staleTime: Infinity });

export async function logIn(name: string, password: string): Promise<Login> {
  const session = await request<Session>("/session", { method: "POST", body: { name, password } });
  return { state: "in", session };
}

export function logOut(): Promise<void> {
  return request("/session", { method: "DELETE" });
}

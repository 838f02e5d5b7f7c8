import { useQuery } from "@tanstack/react-query";
import { loginQuery } from "../api/session";
import { LoginPage } from "../pages/login/LoginPage";
import { Shell } from "./Shell";
import { Trouble } from "../parts/Trouble";
import classes from "./LoginGate.module.css";

/** The pages for whoever is logged in, the login for everybody else; the address stays the same. */
export function LoginGate() {
  const { data: login, error, refetch } = useQuery(loginQuery);
  if (error)
    return (
      <main className={classes.trouble}>
        <Trouble error={error} retry={() => void refetch()} />
      </main>
    );
  if (!login) return null;
  if (login.state === "in") return <Shell session={login.session} />;
  return <LoginPage ended={login.state === "ended"} />;
}

import type { RouteObject } from "react-router";
import { FlowsPage } from "../pages/flows/FlowsPage";
import { MissingPage } from "../pages/missing/MissingPage";
import { OverviewPage } from "../pages/overview/OverviewPage";
import { QuestionsPage } from "../pages/questions/QuestionsPage";
import { ReportPage } from "../pages/report/ReportPage";
import { LoginGate } from "./LoginGate";

export const routes: RouteObject[] = [
  {
    Component: LoginGate,
    children: [
      { index: true, Component: OverviewPage },
      { path: "flows", Component: FlowsPage },
      { path: "questions", Component: QuestionsPage },
      { path: "reports/:flow", Component: ReportPage },
      { path: "*", Component: MissingPage },
    ],
  },
];

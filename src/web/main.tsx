import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import "./styles/theme.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/parts.css";

createRoot(document.getElementById("root")!).render(<App />);

import { StodLots } from "./element";

if (!customElements.get("stod-lots")) customElements.define("stod-lots", StodLots);

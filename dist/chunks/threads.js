import { i as startThread, n as scanInThread, r as scriptOf, t as auditInThread } from "./threads-shared.js";

export { auditInThread, scanInThread };
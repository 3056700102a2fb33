import * as z from "zod";
import { downloads, type Endpoint, endpoints } from "./endpoints.js";
import { EventParameters } from "./queries.js";
import * as shapes from "./shapes.js";

/** Shapes with a name of their own in the description. */
const named = {
  About: shapes.About,
  CodebookTable: shapes.CodebookTable,
  CodebookView: shapes.CodebookView,
  DifferenceView: shapes.DifferenceView,
  EncounterHead: shapes.EncounterHead,
  EncounterView: shapes.EncounterView,
  Event: shapes.Event,
  EventHit: shapes.EventHit,
  EventPage: shapes.EventPage,
  FacetCount: shapes.FacetCount,
  FiredCounts: shapes.FiredCounts,
  History: shapes.History,
  HistoryEncounter: shapes.HistoryEncounter,
  Movement: shapes.Movement,
  OfficeView: shapes.OfficeView,
  Overview: shapes.Overview,
  PersonView: shapes.PersonView,
  PlaceCount: shapes.PlaceCount,
  Problem: shapes.Problem,
  ReadRecord: shapes.ReadRecord,
  RelationView: shapes.RelationView,
  ReportHead: shapes.ReportHead,
  ReportPage: shapes.ReportPage,
  ReportView: shapes.ReportView,
  Review: shapes.Review,
  SeriesDay: shapes.SeriesDay,
} as const;

type Schema = Record<string, unknown>;

/** The server as OpenAPI 3.1, made from the same shapes that check what comes in. */
export function describeApi(version: string): Schema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
    const path = `/api${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method]: describeEndpoint(name, endpoint) };
  }
  for (const [format, type] of Object.entries(downloads)) {
    paths[`/api/events.${format}`] = {
      get: {
        operationId: `download${format[0]!.toUpperCase()}${format.slice(1)}`,
        tags: ["downloads"],
        summary: `Events as ${format}`,
        description: "The whole of what the conditions ask for, in the order of publication.",
        parameters: describeParameters(undefined, EventParameters),
        responses: {
          200: { description: "The file", content: { [type]: { schema: { type: "string" } } } },
          ...problems,
        },
      },
    };
  }
  paths["/api/changes"] = {
    get: {
      operationId: "followChanges",
      tags: ["server"],
      summary: "Tells when the record changes",
      description:
        "Server-sent events: `record` with what `/api/about` answers, at once and after every change; `adding` with how far the programs are that add reports: a list of `{run, reports, fresh}`.",
      responses: {
        200: { description: "The stream", content: { "text/event-stream": { schema: { type: "string" } } } },
        ...problems,
      },
    },
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Readout",
      version,
      description: "The record of the relations between states, each field pointing to the words it was read from.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      contact: { name: "The people of Readout" },
    },
    servers: [{ url: "/", description: "This server" }],
    tags: tagsOf(),
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: describeShapes(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token of the server's token file" },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "readout-session",
          description: "What a browser gets for a token",
        },
      },
    },
  };
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
const problems = {
  400: problem("The question cannot be meant"),
  401: problem("A token is needed"),
  403: problem("Not allowed"),
  429: problem("Too many questions"),
  503: problem("It would take too long"),
};
const problemsOfBodies = { 413: problem("The body is too large"), 422: problem("There is nothing to read in it") };

function describeEndpoint(name: string, endpoint: Endpoint): Schema {
  const { tag, summary, role, parts, query, body, answer, canBeMissing } = endpoint;
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: `${summary}. Needs the role of ${role}.`,
    ...((parts || query) && { parameters: describeParameters(parts, query) }),
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: toSchema(body) } } } }),
    responses: {
      200: { description: "The answer", content: { "application/json": { schema: toSchema(answer) } } },
      ...problems,
      ...(body && problemsOfBodies),
      ...(canBeMissing && { 404: problem("There is no such thing") }),
    },
  };
}

function describeParameters(parts: z.ZodObject | undefined, query: z.ZodObject | undefined): Schema[] {
  return [...(parts ? parametersOf(parts, "path") : []), ...(query ? parametersOf(query, "query") : [])];
}

function parametersOf(object: z.ZodObject, place: "path" | "query"): Schema[] {
  return Object.entries(object.shape).map(([name, shape]) => {
    const { description, ...schema } = toSchema(shape as z.ZodType);
    return {
      name,
      in: place,
      required: place === "path",
      ...(description !== undefined && { description }),
      // A pair stands in one parameter, "USA,CHN"; other lists repeat it.
      ...(name === "pair" && { style: "form", explode: false }),
      schema,
    };
  });
}

const references = new Map<z.ZodType, string>(Object.entries(named).map(([name, shape]) => [shape, name]));
const registry = z.registry<{ id: string }>();
for (const [shape, id] of references) registry.add(shape, { id });
const uri = (id: string): string => `#/components/schemas/${id}`;

function describeShapes(): Schema {
  const { schemas } = z.toJSONSchema(registry, { uri, io: "output", override: asList });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, strip(schema as Schema)]));
}

function toSchema(shape: z.ZodType): Schema {
  const name = references.get(shape);
  if (name) return { $ref: uri(name) };
  if (shape instanceof z.ZodArray && references.has(shape.element as z.ZodType)) {
    return { type: "array", items: toSchema(shape.element as z.ZodType) };
  }
  return strip(z.toJSONSchema(shape, { io: "output", override: asList }) as Schema);
}

/** Pairs as lists of two: tuples of one kind say no more, and not every tool reads them. */
function asList({ jsonSchema }: { jsonSchema: Schema }): void {
  const { prefixItems } = jsonSchema;
  if (!Array.isArray(prefixItems)) return;
  delete jsonSchema.prefixItems;
  Object.assign(jsonSchema, { items: prefixItems[0], minItems: prefixItems.length, maxItems: prefixItems.length });
}

function strip({ $schema: _, $id: __, ...schema }: Schema): Schema {
  return schema;
}

function tagsOf(): Schema[] {
  const meanings: Record<string, string> = {
    server: "The server itself",
    events: "Deeds as single reports tell them",
    reports: "Reports with all that was read from them",
    relations: "Two states over time, from many reports",
    people: "People and their offices",
    reviews: "What people say of what was read",
    codebook: "The rules of coding",
    reading: "Reading a text at once",
    downloads: "Events as files",
  };
  return Object.entries(meanings).map(([name, description]) => ({ name, description }));
}

import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { respond, respondWithSentence } from './answer';
import { CardAnswers, cardPath } from './card-answers';
import type { RenderCard } from './card-thread';
import { CatalogueFiles } from './catalogue-files';
import {
  type AddressPath,
  addresses,
  addressPaths,
  ContextAnswers,
  isCompressible,
  type Question,
} from './context-answers';
import { printHelp } from './help-text';
import { isLesson, LessonPages } from './lesson-pages';
import { LinkPages } from './link-pages';
import { asksForHtml, chooseEncoding, encodings } from './negotiate';
import { longestAddress } from './read-query';
import { type ScriptHashes, StaticFiles } from './static-files';

export type Site = {
  /** The exported site. */
  site: string;
  /** Snapshots in its catalogue folder, oldest first. */
  snapshots: readonly string[];
  scriptHashes: ScriptHashes;
  /** Makes pictures of links. */
  render: RenderCard;
};

/** The HTTP face, without a process: the same handlers run wherever Hono runs. */
export async function createApp({ site, snapshots, scriptHashes, render }: Site): Promise<Hono> {
  const catalogue = new CatalogueFiles(join(site, 'catalogue'), snapshots);
  const answers = new ContextAnswers(catalogue);
  const files = await StaticFiles.open(site, scriptHashes);
  const pages = new LinkPages(files, catalogue);
  const lessons = new LessonPages(files);
  const cards = new CardAnswers(catalogue, render);
  const app = new Hono();
  for (const path of addressPaths) app.get(path, (context) => answerRecipe(context, path, answers));
  app.get(cardPath, (context) => answerCard(context, cards));
  app.get('/', async (context) => {
    if (asksForPage(context))
      return (await answerLink(context, pages)) ?? answerFile(context, files, lessons);
    const snapshot = await catalogue.snapshot(catalogue.newest);
    const help = printHelp({ snapshot, snapshots }, originOf(context));
    return respond(help, context.req.header('if-none-match'));
  });
  // Whatever has no address of its own is a file of the site, or nothing.
  app.notFound((context) => answerFile(context, files, lessons));
  app.onError((error) => {
    console.error(error);
    return respondWithSentence(
      500,
      'Roadcut could not answer this: the fault is ours, and it has been written to the log.',
    );
  });
  return app;
}

function answerRecipe(
  context: Context,
  path: AddressPath,
  answers: ContextAnswers,
): Response | Promise<Response> {
  const { url } = context.req;
  if (url.length > longestAddress) return refuseLength();
  const available = isCompressible(path) ? encodings : [];
  const encoding = chooseEncoding(context.req.header('accept-encoding'), available);
  const question = { path, query: queryOf(url), encoding };
  const known = answers.known(question);
  // Without a promise: the adapter answers at once, in half the time.
  return known ? respond(known, context.req.header('if-none-match')) : answerNew(context, question, answers);
}

async function answerCard(context: Context, cards: CardAnswers): Promise<Response> {
  const { url } = context.req;
  if (url.length > longestAddress) return refuseLength();
  const answer = await cards.answer(queryOf(url));
  if ('nonsense' in answer) return respondWithSentence(400, answer.nonsense);
  return respond(answer, context.req.header('if-none-match'));
}

/** Null: the page is served as it is. */
async function answerLink(context: Context, pages: LinkPages): Promise<Response | null> {
  const encoding = chooseEncoding(context.req.header('accept-encoding'), encodings);
  const question = { query: queryOf(context.req.url), origin: originOf(context), encoding };
  const answer = await pages.answer(question);
  return answer && respond(answer, context.req.header('if-none-match'));
}

function refuseLength(): Response {
  return respondWithSentence(
    414,
    `This link is longer than the ${longestAddress} characters that are read here.`,
  );
}

function queryOf(url: string): string {
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark + 1);
}

async function answerNew(context: Context, question: Question, answers: ContextAnswers): Promise<Response> {
  const answer = await answers.answer(question);
  if ('nonsense' in answer) return respondWithSentence(400, answer.nonsense);
  return respond(answer, context.req.header('if-none-match'));
}

async function answerFile(context: Context, files: StaticFiles, lessons: LessonPages): Promise<Response> {
  const { method, path } = context.req;
  if (method !== 'GET' && method !== 'HEAD') {
    return respondWithSentence(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const file = files.find(path);
  if (file === null) return answerMissing(context, files);
  const available = isLesson(file) ? encodings : files.encodingsOf(file);
  const encoding = chooseEncoding(context.req.header('accept-encoding'), available);
  const answer = isLesson(file)
    ? await lessons.answer({ file, origin: originOf(context), encoding })
    : await files.answer(file, encoding);
  return respond(answer, context.req.header('if-none-match'));
}

async function answerMissing(context: Context, files: StaticFiles): Promise<Response> {
  const page = asksForHtml(context.req.header('accept')) ? files.find('/404') : null;
  if (page === null) {
    return respondWithSentence(
      404,
      `Nothing is served at this address. There are /, ${cardPath} and ${Object.keys(addresses).join(', ')}.`,
    );
  }
  const { bytes, headers } = await files.answer(page, 'identity');
  return new Response(bytes, { status: 404, headers });
}

/** Programs that draw previews of links want the page, though few of them say so. */
function asksForPage({ req }: Context): boolean {
  return (
    asksForHtml(req.header('accept')) ||
    /bot\b|facebookexternalhit|whatsapp/i.test(req.header('user-agent') ?? '')
  );
}

/** What stands before the server may speak TLS for it, and then says so. */
function originOf({ req }: Context): string {
  const { protocol, host } = new URL(req.url);
  return `${req.header('x-forwarded-proto') === 'https' ? 'https:' : protocol}//${host}`;
}

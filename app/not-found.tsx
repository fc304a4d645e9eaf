import { Logo } from '@/components/ui/logo';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center gap-3 bg-sheet p-6">
      <title>Not found · Roadcut</title>
      <p className="flex items-center gap-[9px] font-[680] text-wordmark [font-stretch:104%]">
        <Logo />
        Roadcut
      </p>
      <h1 className="font-[650] text-result">There is nothing at this address</h1>
      <p className="text-ink2">
        A recipe lives in the part after the question mark: /?app=flask&amp;lib=pandas
      </p>
      <a href="/" className="w-max underline underline-offset-3">
        Start a recipe
      </a>
    </main>
  );
}

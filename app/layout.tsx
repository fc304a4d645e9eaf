import type { Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { Hatches } from '@/components/section/hatches';
import { applyTheme } from './first-paint';
import './globals.css';

// `optional`: a font that comes late is used from the next page on, so text never moves.
const archivo = localFont({
  src: './fonts/archivo.woff2',
  weight: '400 700',
  declarations: [{ prop: 'font-stretch', value: '88% 104%' }],
  display: 'optional',
  variable: '--font-archivo',
});

const commitMono = localFont({
  src: [
    { path: './fonts/commit-mono-400.woff2', weight: '400' },
    { path: './fonts/commit-mono-700.woff2', weight: '700' },
  ],
  display: 'optional',
  adjustFontFallback: false,
  variable: '--font-commit-mono',
});

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#151a1f' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below writes attributes on this element before React sees it.
    <html lang="en" className={`${archivo.variable} ${commitMono.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
        <script dangerouslySetInnerHTML={{ __html: applyTheme }} />
      </head>
      <body>
        <Hatches />
        {children}
      </body>
    </html>
  );
}

import { useMemo } from 'react';
import { folderOf } from '@/lib/recipe/image-name';
import { encodeQr, printQrSvg, type QrCode } from '@/lib/share/qr-code';
import { PartHead } from './part-head';
import type { SharePanelState } from './use-share-panel';

/** The link for a camera. */
export function QrPart({ panel: { link, composition } }: { panel: SharePanelState }) {
  const code = useMemo(() => encodeQr(link), [link]);
  return (
    <div className="w-28">
      <PartHead>QR</PartHead>
      {code === null ? (
        <p className="text-ink2 text-meta">This link is too long for a QR code.</p>
      ) : (
        <QrPicture code={code} fileName={`${folderOf(composition.name)}-qr.svg`} />
      )}
    </div>
  );
}

function QrPicture({ code, fileName }: { code: QrCode; fileName: string }) {
  return (
    <>
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label="QR code of the link"
        shapeRendering="crispEdges"
        className="size-28 outline outline-rule2"
      >
        <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
        <path fill="#000" d={code.path} />
      </svg>
      <a
        href={`data:image/svg+xml,${encodeURIComponent(printQrSvg(code))}`}
        download={fileName}
        className="mt-1.5 inline-block text-meta underline underline-offset-2 hover:no-underline"
      >
        Save SVG
      </a>
    </>
  );
}

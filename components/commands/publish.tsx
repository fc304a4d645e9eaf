'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { needsAccount, publishCommands, type RegistryId, registries } from '@/lib/commands/publish-commands';
import { CommandLine } from './command-line';

const ids = Object.keys(registries) as readonly RegistryId[];
const input = 'h-11 w-full min-w-0 rounded-md border border-ghost bg-panel px-2 desk:h-7.5';

/** Sends the image to a registry of one's choice. Account and host stay in this page: they are no part of a recipe. */
export function Publish({ name }: { name: string }) {
  const [registry, setRegistry] = useState<RegistryId>('docker-hub');
  const [account, setAccount] = useState('your-account');
  const [host, setHost] = useState<string>(registries.own.host);
  return (
    <div className="pt-2">
      <h3 className="mb-1.5 font-[650] text-meta">Publish</h3>
      <div className="pr-2">
        <Segmented
          label="Registry"
          segments={ids.map((id) => ({ value: id, label: registries[id].title }))}
          chosen={registry}
          onChoose={setRegistry}
        />
        <div className="grid grid-cols-2 gap-3 [&>div>div]:mt-2 [&>div>div]:mb-1">
          {needsAccount(name) ? (
            <Field label="Account">
              {(field) => (
                <input
                  {...field}
                  className={input}
                  value={account}
                  onChange={(event) => setAccount(event.target.value)}
                />
              )}
            </Field>
          ) : null}
          {registry === 'own' ? (
            <Field label="Host">
              {(field) => (
                <input
                  {...field}
                  className={input}
                  value={host}
                  onChange={(event) => setHost(event.target.value)}
                />
              )}
            </Field>
          ) : null}
        </div>
      </div>
      {publishCommands(name, registry, account.trim(), host.trim()).map((command) => (
        <CommandLine key={command.id} {...command} />
      ))}
    </div>
  );
}

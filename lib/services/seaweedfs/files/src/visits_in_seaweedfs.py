"""Visits in SeaweedFS: an object each, by the protocol of S3."""

import os
import uuid
from pathlib import Path

import boto3


def count():
    """Adds an object and returns how many there are."""
    password = Path(os.environ["SEAWEEDFS_PASSWORD_FILE"]).read_bytes().decode().rstrip("\n")
    s3 = boto3.client(
        "s3",
        endpoint_url=os.environ["SEAWEEDFS_URL"],
        aws_access_key_id=os.environ["SEAWEEDFS_ACCESS_KEY"],
        aws_secret_access_key=password,
        # SeaweedFS has none, and the client wants one.
        region_name="us-east-1",
    )
    if "visits" not in [each["Name"] for each in s3.list_buckets()["Buckets"]]:
        s3.create_bucket(Bucket="visits")
    s3.put_object(Bucket="visits", Key=str(uuid.uuid4()), Body=b"visit")
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="visits")
    return sum(page["KeyCount"] for page in pages)

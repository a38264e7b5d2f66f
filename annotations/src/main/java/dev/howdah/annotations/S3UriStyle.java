package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How pgBackRest names a bucket to the server. */
public enum S3UriStyle {
    /** The bucket is part of the host name, as Amazon has it. */
    @Spelling("host")
    HOST,
    /** The bucket is part of the path, as most servers of one's own want it. */
    @Spelling("path")
    PATH
}

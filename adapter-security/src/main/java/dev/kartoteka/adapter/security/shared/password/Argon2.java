package dev.kartoteka.adapter.security.shared.password;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Computes Argon2. The memory of one hash is used again for the next one of the same
 * thread, and goes when the thread goes: fresh memory would take longer, and leave the
 * garbage collector tens of megabytes with each log-in.
 */
class Argon2 {

	private final int pooledMemory;

	private final ThreadLocal<Argon2BytesGenerator.BlockPool> pools;

	private final ReentrantLock oversized = new ReentrantLock();

	/**
	 * Makes it.
	 * @param pooledMemory in KiB; hashes that need more are computed one at a time
	 */
	Argon2(int pooledMemory) {
		this.pooledMemory = pooledMemory;
		this.pools = ThreadLocal.withInitial(() -> new Argon2BytesGenerator.FixedBlockPool(pooledMemory));
	}

	/** The hash of a password, as many bytes as are asked for. */
	byte[] hash(String password, Argon2Variant variant, Argon2Cost cost, byte[] salt, int length) {
		if (cost.memory() <= this.pooledMemory) {
			return compute(password, variant, cost, salt, length);
		}
		this.oversized.lock();
		try {
			return compute(password, variant, cost, salt, length);
		}
		finally {
			this.oversized.unlock();
		}
	}

	private byte[] compute(String password, Argon2Variant variant, Argon2Cost cost, byte[] salt, int length) {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(new Argon2Parameters.Builder(variant.type()).withVersion(variant.version())
			.withMemoryAsKB(cost.memory())
			.withIterations(cost.iterations())
			.withParallelism(cost.lanes())
			.withSalt(salt)
			.withBlockPool(this.pools.get())
			.build());
		byte[] hash = new byte[length];
		generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
		return hash;
	}

}
